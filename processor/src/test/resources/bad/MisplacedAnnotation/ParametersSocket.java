package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface ParametersSocket extends UniSocketClient {
  @Send
  void say(@QueryParam("text") String text); // error: [MisplacedAnnotation] @QueryParam stands on a parameter of a method without @Connect: 'text'. It belongs on a parameter of a @Connect method.

  @OnMessage
  void onText(@HeaderParam("X-Text") Consumer<String> handler); // error: [MisplacedAnnotation] @HeaderParam stands on a parameter of a method without @Connect: 'handler'. It belongs on a parameter of a @Connect method.

  @Close
  void leave(@PathParam("reason") String reason); // error: [MisplacedAnnotation] @PathParam stands on a parameter of a method without @Connect: 'reason'. It belongs on a parameter of a @Connect method.
}
