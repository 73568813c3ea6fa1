package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat#") // error: [UrlFragment] a socket's url has no fragment: '#'. Take it out, or write '%23' for the character.
interface EmptyFragmentSocket extends UniSocketClient {}
