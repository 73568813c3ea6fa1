package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}") // error: [ClientUrlVariable] connect() of UniSocketClient has no argument for a variable of the url: '{room}'. Extend UniSocketSession, and add a @Connect method with @PathParam("room").
interface PathSocket extends UniSocketClient {}
