// ecj: knows no place in an array
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "X-Client: ${app.name:demo}",
      "X-Token: ${:none}" // error: [InvalidPlaceholder] a placeholder cannot be read: '${:none}'. Write '${key}' or '${key:default}'.
    })
interface HeaderSocket extends UniSocketClient {}
