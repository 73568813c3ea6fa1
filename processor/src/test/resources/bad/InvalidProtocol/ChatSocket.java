// ecj: knows no place in an array
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    protocols = {
      "chat.v2",
      "chat v3", // error: [InvalidProtocol] a subprotocol is not an HTTP token: 'chat v3'. Use letters, digits and !#$%&'*+-.^_`|~ only.
      "", // error: [InvalidProtocol] a subprotocol is not an HTTP token: ''. Use letters, digits and !#$%&'*+-.^_`|~ only.
      "chat/4", // error: [InvalidProtocol] a subprotocol is not an HTTP token: 'chat/4'. Use letters, digits and !#$%&'*+-.^_`|~ only.
      "plauderei-für-alle" // error: [InvalidProtocol] a subprotocol is not an HTTP token: 'plauderei-für-alle'. Use letters, digits and !#$%&'*+-.^_`|~ only.
    })
public interface ChatSocket extends UniSocketClient {}
