package org.beenthere;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Lets every test in the house begin late in the morning of the towns in America, which is early
/// in the evening in the Netherlands: an hour at which anybody may be written to and called. A test
/// says how much later it is, so without this it would depend on the hour at which it runs, and on
/// what the tests before it did. An hour earlier or later it may still be done: days that a test
/// lets go by may end or begin summer time.
class LateMorning implements TestExecutionListener {

  private static final ZoneId HERE = ZoneId.of("America/Chicago");
  private static final LocalTime FROM = LocalTime.of(11, 5);
  private static final LocalTime UNTIL = LocalTime.of(11, 50);

  @Override
  public void beforeTestMethod(TestContext test) {
    var house = test.getApplicationContext();
    var now = house.getBean(Clock.class).instant().atZone(HERE);
    var time = now.toLocalTime();
    if (time.isBefore(FROM) || time.isAfter(UNTIL)) {
      var morning = now.with(FROM);
      house
          .getBean(TestTime.class)
          .forward(Duration.between(now, time.isBefore(FROM) ? morning : morning.plusDays(1)));
    }
  }
}
