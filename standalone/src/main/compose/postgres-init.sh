#!/bin/sh
# Run once by the PostgreSQL image on an empty data folder: a database and a role per owner, a schema per service.
set -eu
role() {
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username "$POSTGRES_USER" <<'SQL'
create role :"name" login password :'password';
SQL
}
role keycloak "$TOCSIN_KEYCLOAK_DB_PASSWORD"
role tocsin_watch "$TOCSIN_WATCH_DB_PASSWORD"
role tocsin_scoring "$TOCSIN_SCORING_DB_PASSWORD"
role tocsin_notification "$TOCSIN_NOTIFICATION_DB_PASSWORD"
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" <<'SQL'
create database tocsin;
create database keycloak owner keycloak;
alter role tocsin_watch set search_path = watch;
alter role tocsin_scoring set search_path = scoring;
alter role tocsin_notification set search_path = notification;
\connect tocsin
create schema watch authorization tocsin_watch;
create schema scoring authorization tocsin_scoring;
create schema notification authorization tocsin_notification;
SQL
