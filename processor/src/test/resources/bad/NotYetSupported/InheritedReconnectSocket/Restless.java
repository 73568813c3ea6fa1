package example;

import dev.unisocket.annotation.Reconnect;

@Reconnect
interface Restless {}
