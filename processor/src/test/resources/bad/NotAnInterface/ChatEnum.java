package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public enum ChatEnum { // error: [NotAnInterface] @UniSocket stands on an enum: 'ChatEnum'. Make it an interface.
  LOBBY
}
