package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// Adding to all counts at once comes to the same as counting bit by bit.
class BitCountsTest {

  @Property(tries = 200)
  void each_bit_is_counted_as_often_as_it_is_set(@ForAll @Size(max = 300) List<Long> numbers) {
    var counts = new BitCounts();
    numbers.forEach(counts::add);

    for (int bit = 0; bit < Long.SIZE; bit++) {
      var mask = 1L << bit;
      assertThat(counts.of(bit))
          .isEqualTo(numbers.stream().filter(one -> (one & mask) != 0).count());
    }
  }
}
