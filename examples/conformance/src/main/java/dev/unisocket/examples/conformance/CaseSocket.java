package dev.unisocket.examples.conformance;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;

/** One case: sends back what comes, until the testsuite ends the connection. */
@UniSocket(url = "ws://${testsuite:localhost:9001}/runCase")
public interface CaseSocket extends UniSocketSession {

  @Connect
  OpenEvent run(@QueryParam("case") int number, @QueryParam("agent") String agent);

  @OnMessage
  default void text(String text) {
    send(text);
  }

  @OnMessage
  default void binary(ByteBuffer bytes) {
    send(bytes);
  }

  /** Not accepted where the testsuite has ended the connection meanwhile. */
  @Send
  boolean send(String text);

  @Send
  boolean send(ByteBuffer bytes);
}
