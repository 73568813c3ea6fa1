package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "X-Client: ${app.name:demo}",
      "X-Token: ${:none}" // error: [InvalidPlaceholder]
    })
interface HeaderSocket extends UniSocketClient {}
