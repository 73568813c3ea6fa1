package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type") // error: [NotYetSupported] this version of UniSocket does not process it: '@Discriminator'. Take it out until a later version does.
interface DiscriminatorSocket extends UniSocketClient {}
