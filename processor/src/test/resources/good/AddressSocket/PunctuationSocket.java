package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed-one.example.com/a;b=c/@me/!$&'()*+,;=:@-._~/räume")
interface PunctuationSocket extends UniSocketClient {}
