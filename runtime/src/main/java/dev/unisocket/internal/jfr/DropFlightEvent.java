package dev.unisocket.internal.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Something was dropped. */
@Name("dev.unisocket.Drop")
@Label("Drop")
@Description("Something was dropped")
@Category("UniSocket")
@StackTrace(false)
final class DropFlightEvent extends Event {
  @Label("Socket")
  @Description("The client's interface, or SocketTask")
  String socket = "";

  @Label("Reason")
  String reason = "";
}
