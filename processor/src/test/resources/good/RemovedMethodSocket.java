// ecj: -warn:-warningToken
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface RemovedMethodSocket extends UniSocketClient {
  /** Its override warns in javac and not in ECJ, which calls the suppression unnecessary. */
  @Deprecated(forRemoval = true)
  @Send
  boolean tell(String text);
}
