// option: -Aunisocket.injectWith=java.lang.String
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface InjectWithSocket extends UniSocketClient {} // error: [InvalidOption]
