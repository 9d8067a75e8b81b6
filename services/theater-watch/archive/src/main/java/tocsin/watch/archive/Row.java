package tocsin.watch.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * One row of a table with named columns.
 *
 * @param columns index of each column
 * @param fields the row's fields
 */
record Row(Map<String, Integer> columns, List<String> fields) {

    /** Says which field is not as it should be. */
    static final class BadField extends Exception {
        private static final long serialVersionUID = 1L;

        BadField(String field, String expected, String found) {
            super("%s: expected %s, found '%s'".formatted(field, expected, found));
        }
    }

    String text(String column) throws BadField {
        Integer index = columns.get(column);
        if (index == null || index >= fields.size()) {
            throw new BadField(column, "a column of this name", "no such column");
        }
        return fields.get(index).strip();
    }

    LocalDate date(String column) throws BadField {
        String text = text(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new BadField(column, "a date such as 2019-04-30", text);
        }
    }

    LocalDate date(String column, DateTimeFormatter format) throws BadField {
        String text = text(column);
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeParseException wrong) {
            throw new BadField(column, "a date such as 20190430", text);
        }
    }

    int count(String column) throws BadField {
        String text = text(column);
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException wrong) {
            throw new BadField(column, "a whole number, 0 or more", text);
        }
        throw new BadField(column, "a whole number, 0 or more", text);
    }

    long whole(String column) throws BadField {
        String text = text(column);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new BadField(column, "a whole number", text);
        }
    }

    double number(String column) throws BadField {
        String text = text(column);
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new BadField(column, "a number", text);
        }
        throw new BadField(column, "a finite number", text);
    }

    double degrees(String column, double limit) throws BadField {
        String text = text(column);
        try {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        } catch (NumberFormatException wrong) {
            throw new BadField(column, "degrees, -%1$.0f to %1$.0f".formatted(limit), text);
        }
        throw new BadField(column, "degrees, -%1$.0f to %1$.0f".formatted(limit), text);
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
