// option: -Aunisocket.annotateWith=example.NoSuchAnnotation
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface AnnotateWithSocket extends UniSocketClient {} // error: [InvalidOption]
