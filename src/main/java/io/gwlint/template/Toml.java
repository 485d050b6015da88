package io.gwlint.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the texts and lists of texts in a TOML file, as far as SAM's configuration uses the
 * language: tables, dotted keys, all four kinds of strings, lists over several lines, inline
 * tables. Numbers, booleans and dates are kept as they are spelled.
 */
final class Toml {
  private final String text;
  private final Map<String, List<String>> found = new LinkedHashMap<>();
  private int at;

  private Toml(String text) {
    this.text = text;
  }

  /** Values by their dotted path; what is not understood is passed over. */
  static Map<String, List<String>> strings(String text) {
    Toml toml = new Toml(text.replace("\r\n", "\n"));
    toml.readAll();
    return toml.found;
  }

  private void readAll() {
    String table = "";
    while (skipBlank()) {
      if (peek() == '[') {
        table = tableName() + ".";
      } else {
        pair(table);
        skipLine();
      }
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  /** Moves over white space, line breaks and comments; false at the end. */
  private boolean skipBlank() {
    while (at < text.length() && (Character.isWhitespace(peek()) || peek() == '#')) {
      if (peek() == '#') {
        skipLine();
      } else {
        at++;
      }
    }
    return at < text.length();
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private String tableName() {
    while (peek() == '[') {
      at++;
    }
    String name = key(']');
    skipLine();
    return name;
  }

  /** A dotted key up to a character, which is passed over; quotes and spaces are taken off. */
  private String key(char end) {
    StringBuilder key = new StringBuilder();
    while (at < text.length() && peek() != end && peek() != '\n') {
      if (peek() == '"' || peek() == '\'') {
        key.append(string());
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        key.append(text.charAt(at++));
      }
    }
    if (peek() == end) {
      at++;
    }
    return key.toString();
  }

  private void pair(String prefix) {
    String path = prefix + key('=');
    skipSpaces();
    if (peek() == '{') {
      inlineTable(path + ".");
    } else {
      found.put(path, peek() == '[' ? list() : List.of(scalar()));
    }
  }

  private void skipSpaces() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  private void inlineTable(String prefix) {
    at++;
    while (skipBlank() && peek() != '}') {
      int before = at;
      if (peek() == ',') {
        at++;
      } else {
        pair(prefix);
      }
      at = Math.max(at, before + 1);
    }
    at++;
  }

  private List<String> list() {
    List<String> items = new ArrayList<>();
    at++;
    while (skipBlank() && peek() != ']') {
      int before = at;
      if (peek() == ',') {
        at++;
      } else {
        items.add(scalar());
      }
      at = Math.max(at, before + 1);
    }
    at++;
    return List.copyOf(items);
  }

  private String scalar() {
    if (peek() == '"' || peek() == '\'') {
      return string();
    }
    int start = at;
    while (at < text.length() && ",]}#\n".indexOf(peek()) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String string() {
    char quote = peek();
    String triple = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(triple, at);
    String end = isLong ? triple : String.valueOf(quote);
    at += end.length();
    if (isLong && peek() == '\n') {
      at++;
    }
    StringBuilder value = new StringBuilder();
    while (at < text.length() && !text.startsWith(end, at) && (isLong || peek() != '\n')) {
      if (quote == '"' && peek() == '\\') {
        escape(value);
      } else {
        value.append(text.charAt(at++));
      }
    }
    at = Math.min(text.length(), at + end.length());
    return value.toString();
  }

  private void escape(StringBuilder value) {
    at++;
    char c = peek();
    at++;
    switch (c) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'u' -> unicode(value);
      case '\n' -> skipBlankOnly();
      default -> value.append(c);
    }
  }

  /** A backslash at the end of a line takes the line break and the spaces after it away. */
  private void skipBlankOnly() {
    while (at < text.length() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  private void unicode(StringBuilder value) {
    String digits = text.substring(at, Math.min(text.length(), at + 4));
    if (digits.matches("[0-9A-Fa-f]{4}")) {
      value.append((char) Integer.parseInt(digits, 16));
      at += 4;
    }
  }
}
