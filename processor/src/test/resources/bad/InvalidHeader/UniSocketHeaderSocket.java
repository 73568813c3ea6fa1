package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "X-Client demo", // error: [InvalidHeader]
      "X Client: demo", // error: [InvalidHeader]
      ": demo", // error: [InvalidHeader]
      "X-Lines: one\r\ntwo", // error: [InvalidHeader]
      "X-Fine: one",
      "x-fine: two" // error: [InvalidHeader]
    })
interface UniSocketHeaderSocket extends UniSocketClient {}
