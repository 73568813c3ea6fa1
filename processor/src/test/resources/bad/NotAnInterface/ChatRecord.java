// ecj: knows no place of a record
package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public record ChatRecord(String room) {} // error: [NotAnInterface] @UniSocket stands on a record: 'ChatRecord'. Make it an interface.
