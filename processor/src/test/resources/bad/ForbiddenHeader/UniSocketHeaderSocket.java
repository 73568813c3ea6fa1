// ecj: knows no place in an array
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "Referer: https://example.com", // error: [ForbiddenHeader] a header must not be set, since a socket's handshake does not carry it: 'Referer'. Take it out.
      "Host: example.com", // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'Host'. Take it out.
      "connection: close", // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'connection'. Take it out.
      "UPGRADE: websocket", // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'UPGRADE'. Take it out.
      "Content-Length: 0", // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'Content-Length'. Take it out.
      "Sec-WebSocket-Protocol: chat.v2", // error: [ForbiddenHeader] a header must not be set, since 'protocols' of @UniSocket sets it: 'Sec-WebSocket-Protocol'. Take it out.
      "sec-websocket-anything: 1" // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'sec-websocket-anything'. Take it out.
    })
interface UniSocketHeaderSocket extends UniSocketClient {}
