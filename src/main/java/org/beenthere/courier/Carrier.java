package org.beenthere.courier;

/// Carries messages of one channel. Throws nothing: what went wrong is an [Attempt] as well.
interface Carrier {

  Channel channel();

  Attempt carry(Parcel parcel);
}
