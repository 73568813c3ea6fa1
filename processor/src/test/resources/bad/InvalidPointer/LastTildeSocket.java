package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("/kind~") // error: [InvalidPointer] a JSON Pointer has a '~' that is no escape: '/kind~'. Write ~0 for a '~' and ~1 for a '/' in a property's name.
public interface LastTildeSocket extends UniSocketClient {}
