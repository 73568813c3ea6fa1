package dev.unisocket.internal.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** An open socket has ended. */
@Name("dev.unisocket.Close")
@Label("Close")
@Description("An open socket has ended")
@Category("UniSocket")
@StackTrace(false)
final class CloseFlightEvent extends Event {
  @Label("Socket")
  @Description("The client's interface, or SocketTask")
  String socket = "";

  @Label("Code")
  int code;

  @Label("Clean")
  @Description("Close frames went both ways")
  boolean clean;
}
