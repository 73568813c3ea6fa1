package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/100%zz") // error: [InvalidUrl] the url has a percent sign that encodes nothing: '%zz'. Write '%25' for the sign.
interface PercentSocket extends UniSocketClient {}
