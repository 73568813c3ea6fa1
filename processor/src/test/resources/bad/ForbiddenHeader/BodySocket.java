// ecj: knows no place in an array
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "Expect: 100-continue", // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'Expect'. Take it out.
      "Transfer-Encoding: chunked" // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'Transfer-Encoding'. Take it out.
    })
interface BodySocket extends UniSocketClient {}
