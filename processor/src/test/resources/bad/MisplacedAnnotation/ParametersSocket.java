package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface ParametersSocket extends UniSocketClient {
  @Send
  void say(@QueryParam("text") String text); // error: [MisplacedAnnotation]

  @OnMessage
  void onText(@HeaderParam("X-Text") Consumer<String> handler); // error: [MisplacedAnnotation]

  @Close
  void leave(@PathParam("reason") String reason); // error: [MisplacedAnnotation]
}
