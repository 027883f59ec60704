package org.beenthere.matching;

import java.util.List;
import org.beenthere.specialists.Specialist;
import org.jspecify.annotations.Nullable;

/// How it stands with a participant's peer.
///
/// @param walksWith who walks with them now, or null
/// @param chosen whom they chose and who has not answered, or null
/// @param offers whom they can choose, the best first
/// @param looking whether they look for a peer
/// @param waitsForACall whether they asked to be called
/// @param someoneCouldNot whether somebody they chose could not say yes
public record MyPeers(
    @Nullable Specialist walksWith,
    @Nullable Offer chosen,
    List<Offer> offers,
    boolean looking,
    boolean waitsForACall,
    boolean someoneCouldNot) {}
