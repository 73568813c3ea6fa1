package dev.unisocket.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One annotation of the interface that sets a policy.
 *
 * @param annotation its simple name
 * @param settings its members, in the order of the runtime's methods of the same names
 */
public record PolicyModel(String annotation, List<Setting> settings) {
  public PolicyModel {
    settings = List.copyOf(settings);
  }

  /** Returns a setting by its name. */
  public Setting setting(String name) {
    return find(name).orElseThrow();
  }

  private Optional<Setting> find(String name) {
    return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  /**
   * One member.
   *
   * @param values of an array, else one
   * @param isDefault whether it is what the annotation says by itself
   */
  public record Setting(String name, Kind kind, List<Located<Object>> values, boolean isDefault) {
    public Setting {
      values = List.copyOf(values);
    }

    /** Returns the value of one that is no array. */
    public Object value() {
      return values.get(0).value();
    }

    /** Returns a number's value. */
    public long number() {
      return ((Number) value()).longValue();
    }

    /** Returns where one that is no array stands. */
    public Place place() {
      return values.get(0).place();
    }
  }

  /** What a setting is. */
  public enum Kind {
    NUMBER,
    NUMBERS,
    MILLISECONDS,
    TEXT,
    OVERFLOW
  }
}
