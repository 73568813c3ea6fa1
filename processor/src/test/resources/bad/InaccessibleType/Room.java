package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.function.Consumer;

final class Room {
  private record Secret(String text) {}

  @UniSocket(url = "wss://feed.example.com/chat")
  interface ChatSocket extends UniSocketClient {
    @Send
    void say(Secret secret); // error: [InaccessibleType] the generated class cannot see a type of say(...): 'Room.Secret'. Make it visible to the package 'example'.

    @OnMessage
    void onSecrets(Consumer<List<Secret>> handler); // error: [InaccessibleType] the generated class cannot see a type of onSecrets(...): 'Room.Secret'. Make it visible to the package 'example'.
  }
}
