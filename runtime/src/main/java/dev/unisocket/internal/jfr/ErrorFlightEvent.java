package dev.unisocket.internal.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** An error was reported to the handlers. */
@Name("dev.unisocket.Error")
@Label("Error")
@Description("An error was reported to the handlers")
@Category("UniSocket")
@StackTrace(false)
final class ErrorFlightEvent extends Event {
  @Label("Socket")
  @Description("The client's interface, or SocketTask")
  String socket = "";

  @Label("Error Code")
  int errCode;

  @Label("Exception")
  String exception = "";

  @Label("Of A Message")
  @Description("Whether it is about one message: undecodable, or a handler threw")
  boolean ofMessage;
}
