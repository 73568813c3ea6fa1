package example;

import dev.unisocket.annotation.Discriminator;

@Discriminator("/~kind")
interface Told {}
