package tocsin.watch.edge.store;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of a few parameters. */
record Database(AgroalDataSource source) {
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> List<T> asked(String query, Reading<T> reading, Object... parameters) {
        return together(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                fill(statement, parameters);
                List<T> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(reading.read(row));
                    }
                }
                return rows;
            }
        });
    }

    int change(String statement, Object... parameters) {
        return together(connection -> change(connection, statement, parameters));
    }

    static int change(Connection connection, String change, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(change)) {
            fill(statement, parameters);
            return statement.executeUpdate();
        }
    }

    static void fill(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            Object parameter = parameters[index];
            if (parameter instanceof String[] texts) {
                statement.setArray(index + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(index + 1, parameter);
            }
        }
    }

    <T> T together(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T answer = work.on(connection);
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }
}
