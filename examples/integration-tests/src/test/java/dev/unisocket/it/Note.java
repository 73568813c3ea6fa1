package dev.unisocket.it;

import java.util.List;

/** A payload for the codec. */
public record Note(String title, List<String> lines) {}
