package tocsin.scoring.edge.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.CatalogueVersions;
import tocsin.scoring.application.DatabaseAway;
import tocsin.scoring.application.Publication;

/** The versions of the catalogue in their table; its primary key decides between two replicas. */
@Singleton
class StoredCatalogueVersions implements CatalogueVersions {

    private final AgroalDataSource database;

    StoredCatalogueVersions(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<CatalogueBundle> newest() {
        return one("select bundle from scoring.catalogue_version order by version desc limit 1", _ -> {})
                .map(SessionBoardStore::bundle);
    }

    @Override
    public Optional<CatalogueBundle> version(int version) {
        return one(
                        "select bundle from scoring.catalogue_version where version = ?",
                        statement -> statement.setInt(1, version))
                .map(SessionBoardStore::bundle);
    }

    @Override
    public List<Listed> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement all = connection.prepareStatement("""
                        select version, content_hash, coalesce(author, cast(bundle as json) ->> 'author'),
                            coalesce(reason, cast(bundle as json) ->> 'reason'), at
                        from scoring.catalogue_version order by version desc
                        """);
                ResultSet rows = all.executeQuery()) {
            List<Listed> listed = new ArrayList<>();
            while (rows.next()) {
                listed.add(new Listed(
                        rows.getInt(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant()));
            }
            return listed;
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    @Override
    public Optional<String> appliedDirectory() {
        return one("select content_hash from scoring.applied_directory order by at desc limit 1", _ -> {});
    }

    @Override
    public void directoryApplied(String contentHash) {
        try (Connection connection = database.getConnection();
                PreparedStatement applied = connection.prepareStatement("""
                        with earlier as (delete from scoring.applied_directory)
                        insert into scoring.applied_directory (content_hash) values (?)
                        """)) {
            applied.setString(1, contentHash);
            applied.executeUpdate();
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    /** Sets what a statement asks for. */
    private interface Asking {
        void of(PreparedStatement statement) throws SQLException;
    }

    private Optional<String> one(String query, Asking asking) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            asking.of(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    @Override
    public Addition add(CatalogueBundle bundle, List<Publication> publications) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!insert(connection, bundle)) {
                connection.rollback();
                return Addition.TAKEN;
            }
            OutboxInsert.of(connection, publications);
            connection.commit();
            return Addition.ADDED;
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    private static boolean insert(Connection connection, CatalogueBundle bundle) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into scoring.catalogue_version (version, content_hash, at, bundle, author, reason)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)) {
            insert.setInt(1, bundle.version());
            insert.setString(2, bundle.contentHash());
            insert.setObject(3, OffsetDateTime.ofInstant(bundle.at(), ZoneOffset.UTC));
            insert.setString(4, Wire.json().valueToTree(bundle).toString());
            insert.setString(5, bundle.author());
            insert.setString(6, bundle.reason());
            return insert.executeUpdate() == 1;
        }
    }
}
