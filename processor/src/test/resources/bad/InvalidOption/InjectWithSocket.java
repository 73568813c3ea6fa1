// option: -Aunisocket.injectWith=java.lang.String
// error without a place: [InvalidOption] the option -Aunisocket.injectWith names no annotation that is readable here: 'java.lang.String'. Give its qualified name, and put its library on the class path or require its module.
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface InjectWithSocket extends UniSocketClient {}
