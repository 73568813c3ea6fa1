package dev.unisocket.internal.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Accepted sends failed because the connection or client ended. */
@Name("dev.unisocket.SendsFailed")
@Label("Sends Failed")
@Description("Accepted sends failed because the connection or client ended")
@Category("UniSocket")
@StackTrace(false)
final class SendsFailedFlightEvent extends Event {
  @Label("Socket")
  @Description("The client's interface, or SocketTask")
  String socket = "";

  @Label("Count")
  int count;
}
