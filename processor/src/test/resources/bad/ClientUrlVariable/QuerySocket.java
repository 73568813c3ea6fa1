package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?since={since}") // error: [ClientUrlVariable] connect() of UniSocketClient has no argument for a variable of the url: '{since}'. Extend UniSocketSession, and add a @Connect method with @QueryParam("since").
interface QuerySocket extends UniSocketClient {}
