package dev.unisocket.internal.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** An attempt to connect is over. */
@Name("dev.unisocket.Connect")
@Label("Connect Attempt")
@Description("An attempt to connect is over")
@Category("UniSocket")
@StackTrace(false)
final class ConnectFlightEvent extends Event {
  @Label("Socket")
  @Description("The client's interface, or SocketTask")
  String socket = "";

  @Label("Outcome")
  @Description("opened, or the class of the failure")
  String outcome = "";

  @Label("Took")
  @Timespan(Timespan.NANOSECONDS)
  long took;

  @Label("Status")
  @Description("The HTTP status of a refusal, 0 for none")
  int status;

  @Label("Error Code")
  @Description("0 for none")
  int errCode;
}
