package example;

import dev.unisocket.annotation.Reconnect;

@Reconnect(maxAttempts = -7)
interface Restless {}
