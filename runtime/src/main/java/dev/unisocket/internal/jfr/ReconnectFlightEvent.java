package dev.unisocket.internal.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A client waits before it connects again. */
@Name("dev.unisocket.Reconnect")
@Label("Reconnect")
@Description("A client waits before it connects again")
@Category("UniSocket")
@StackTrace(false)
final class ReconnectFlightEvent extends Event {
  @Label("Socket")
  @Description("The client's interface, or SocketTask")
  String socket = "";

  @Label("Attempt")
  int attempt;

  @Label("Delay")
  @Timespan(Timespan.NANOSECONDS)
  long delay;

  @Label("Close Code")
  int code;
}
