// ecj: writes in the charset of the platform
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/räume")
interface UnicodeNamesSocket extends UniSocketClient {
  @Send
  void grüße(String größe);

  @Close(reason = "auf Wiedersehen, 再见 👋")
  void schließe();
}
