package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.UniSocket;

// ecj: knows no place in an array
@UniSocket(url = "wss://feed.example.com/market")
@Reconnect(
    fatalCodes = {
      1000,
      5000, // error: [InvalidSetting] fatalCodes of @Reconnect cannot be this: '5000'. Write close codes, 1000 to 4999.
      4001,
      4001 // error: [InvalidSetting] fatalCodes of @Reconnect cannot be this: '4001'. Write each code once.
    })
public interface FatalCodesSocket extends UniSocketClient {}
