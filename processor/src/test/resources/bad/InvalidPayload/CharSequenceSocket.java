package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface CharSequenceSocket extends UniSocketClient {
  @OnMessage
  void onText(Consumer<CharSequence> handler); // error: [InvalidPayload] a message cannot be received as this type: 'CharSequence'. Write 'String'.
}
