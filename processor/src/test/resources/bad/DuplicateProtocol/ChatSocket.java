// ecj: knows no place in an array
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    protocols = {
      "chat.v2",
      "chat.v1",
      "chat.v2" // error: [DuplicateProtocol] a subprotocol is offered twice: 'chat.v2'. Name it once.
    })
public interface ChatSocket extends UniSocketClient {}
