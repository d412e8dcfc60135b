// Evaluates the arithmetic rules of linear-checks.json in Java 17, with Gson to parse JSON.
//
//   javac -cp gson.jar LinearChecks.java
//   java -cp gson.jar:. LinearChecks linear-checks.json < documents.ndjson
//
// Reads an input document on each line and writes the outcomes on one, as docs/conformance.md says.
// The steps are those of the evaluation contract in rules/README.md. Rules with a condition, or
// about other reports, need an implementation of CEL and are not claimed.

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

public final class LinearChecks {
  private static final Set<String> UNREAD =
      Set.of("unreadable", "invalid", "doubtful", "row_absent");
  private static final Set<String> OTHER_REPORTS = Set.of("previous", "members");

  private record Term(String pointer, BigDecimal coefficient, boolean total) {
    static Term of(JsonElement json) {
      JsonObject term = json.getAsJsonObject();
      return new Term(
          term.get("pointer").getAsString(),
          term.get("coefficient").getAsBigDecimal(),
          term.get("total").getAsBoolean());
    }

    String table() {
      return pointer.split("/")[1];
    }
  }

  private final List<JsonObject> rows = new ArrayList<>();
  private final Set<String> rules = new TreeSet<>();

  LinearChecks(String json) {
    Set<String> beyond = new HashSet<>();
    for (JsonElement each : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("checks")) {
      JsonObject row = each.getAsJsonObject();
      rows.add(row);
      rules.add(row.get("rule").getAsString());
      boolean simple = row.get("when").isJsonNull()
          && terms(row).stream().noneMatch(term -> OTHER_REPORTS.contains(term.table()));
      if (!simple) {
        beyond.add(row.get("rule").getAsString());
      }
    }
    rules.removeAll(beyond);
    rows.removeIf(row -> !rules.contains(row.get("rule").getAsString()));
  }

  /** The outcomes of all rows that apply to an input document. */
  Map<String, Object> answer(JsonObject input) {
    JsonObject report = input.getAsJsonObject("report");
    Set<String> unread = unread(input.get("provenance"));
    List<Object> told = new ArrayList<>();
    for (JsonObject row : rows) {
      if (applies(row, report)) {
        Map<String, Object> outcome = new TreeMap<>(judged(row, report, unread));
        outcome.put("rule", row.get("rule").getAsString());
        outcome.put("binding", row.get("binding"));
        told.add(outcome);
      }
    }
    return Map.of("rules", rules, "outcomes", told);
  }

  /** Whether the tables are there, in an edition that the row is for. */
  private static boolean applies(JsonObject row, JsonObject report) {
    for (Term term : terms(row)) {
      if (report.get(term.table()).isJsonNull()) {
        return false;
      }
    }
    for (Map.Entry<String, JsonElement> form : row.getAsJsonObject("forms").entrySet()) {
      JsonElement table = report.get(form.getKey().substring("report.".length()));
      if (table.isJsonNull()
          || !form.getValue().getAsJsonArray().contains(table.getAsJsonObject().get("form"))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, String> judged(JsonObject row, JsonObject report, Set<String> unread) {
    List<Term> terms = terms(row);
    for (Term term : terms) {
      if (unread.contains(term.pointer())) {
        return undetermined("unread", term.pointer());
      }
    }
    for (Term term : terms) {
      if (term.total() && cell(report, term).isJsonNull()) {
        return undetermined("blank-total", "/" + term.table());
      }
    }
    List<Term> parts = terms.stream().filter(term -> !term.total()).toList();
    if (!parts.isEmpty() && parts.stream().allMatch(term -> cell(report, term).isJsonNull())) {
      return undetermined("blank-components", "/" + parts.get(0).table());
    }
    int scale = row.get("scale").getAsInt();
    BigDecimal sum = BigDecimal.ZERO;
    for (Term term : terms) {
      sum = sum.add(scaled(cell(report, term), scale).multiply(term.coefficient()));
    }
    boolean holds = holds(sum.compareTo(row.get("constant").getAsBigDecimal()), row);
    return Map.of("outcome", holds ? "pass" : "fail");
  }

  /** A blank counts as 0; an amount is counted in its smallest unit. */
  private static BigDecimal scaled(JsonElement value, int scale) {
    BigDecimal number = value.isJsonNull() ? BigDecimal.ZERO : value.getAsBigDecimal();
    return number.movePointRight(scale).setScale(0, RoundingMode.HALF_EVEN);
  }

  private static boolean holds(int compared, JsonObject row) {
    return switch (row.get("operator").getAsString()) {
      case "==" -> compared == 0;
      case "<=" -> compared <= 0;
      case ">=" -> compared >= 0;
      case "<" -> compared < 0;
      case ">" -> compared > 0;
      default -> throw new IllegalArgumentException("unknown operator in " + row);
    };
  }

  private static Map<String, String> undetermined(String reason, String detail) {
    return Map.of("outcome", "undetermined", "reason", reason, "detail", detail);
  }

  private static JsonElement cell(JsonObject report, Term term) {
    JsonElement found = report;
    for (String step : term.pointer().substring(1).split("/")) {
      found = found.getAsJsonObject().get(step);
    }
    return found;
  }

  private static List<Term> terms(JsonObject row) {
    return row.getAsJsonArray("terms").asList().stream().map(Term::of).toList();
  }

  private static Set<String> unread(JsonElement provenance) {
    Set<String> found = new HashSet<>();
    if (provenance != null && !provenance.isJsonNull()) {
      for (JsonElement each : provenance.getAsJsonObject().getAsJsonArray("cells")) {
        JsonObject record = each.getAsJsonObject();
        if (UNREAD.contains(record.get("status").getAsString())) {
          found.add(record.get("pointer").getAsString());
        }
      }
    }
    return found;
  }

  public static void main(String[] arguments) throws IOException {
    LinearChecks checks = new LinearChecks(Files.readString(Path.of(arguments[0])));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.print(new Gson().toJson(checks.answer(JsonParser.parseString(line).getAsJsonObject())));
      out.print('\n');
    }
    out.flush();
  }
}
