-- What a run of the bulk knows, in tables of its session. Days and hours are those of the session's time zone.

create temp table run (seed bigint, calls integer, days integer, began timestamptz);

-- A batch: what chance decided about each call, and the events that follow.
create temp table draft (
    key bigint, sid varchar, language varchar, country_code varchar, number varchar, started_at timestamptz, kind varchar,
    turns integer, pace integer, seconds integer, order_number varchar, told varchar, status varchar, by_hand varchar
) on commit delete rows;
create temp table event (
    id uuid, call_sid varchar, turn integer, at timestamptz, type varchar, language varchar, heard varchar,
    said varchar[], detail jsonb, seconds integer, order_number varchar, told varchar
) on commit delete rows;

-- 0 to 1, the same for the same call and question.
create function pg_temp.chance(key bigint, question integer) returns double precision language sql immutable
    return (hashint8extended(key, question) & 4294967295)::double precision / 4294967296;

-- From which part of all calls on they come from where. No area code begins with a zero there: the numbers are nobody's.
create temp table origin (above double precision, below double precision, country_code varchar, prefix varchar, language varchar);
insert into origin values
    (0.00, 0.50, '49', '+49000', 'de'), (0.50, 0.56, '43', '+43000', 'de'), (0.56, 0.70, '44', '+44000', 'en'),
    (0.70, 0.80, '1', '+1000', 'en'), (0.80, 0.88, '33', '+33000', 'fr'), (0.88, 0.92, '31', '+31000', 'en'),
    (0.92, 0.96, '48', '+48000', 'en'), (0.96, 1.00, null, null, 'de');

create temp table script (kind varchar, turn integer, type varchar, heard varchar);
insert into script values
    ('ARRIVED', 0, 'started', null),
    ('TALKING', 0, 'started', null), ('TALKING', 1, 'consent-given', '1'),
    ('GAVE_UP', 0, 'started', null), ('GAVE_UP', 1, 'not-understood', '7'), ('GAVE_UP', 2, 'not-understood', null),
    ('GAVE_UP', 3, 'problem', '9'), ('GAVE_UP', 4, 'ended', null),
    ('BROKEN', 0, 'started', null), ('BROKEN', 1, 'consent-given', '1'), ('BROKEN', 2, 'problem', null),
    ('BROKEN', 3, 'ended', null),
    ('REFUSED', 0, 'started', null), ('REFUSED', 1, 'consent-refused', '2'), ('REFUSED', 2, 'ended', null),
    ('HUNG_UP', 0, 'started', null), ('HUNG_UP', 1, 'consent-given', '1'), ('HUNG_UP', 2, 'ended', null),
    ('DECLINED', 0, 'started', null), ('DECLINED', 1, 'consent-given', '1'), ('DECLINED', 2, 'order-entered', null),
    ('DECLINED', 3, 'order-declined', '2'), ('DECLINED', 4, 'order-entered', null), ('DECLINED', 5, 'order-confirmed', '1'),
    ('DECLINED', 6, 'farewell', '2'), ('DECLINED', 7, 'ended', null),
    ('ASKED', 0, 'started', null), ('ASKED', 1, 'consent-given', '1'), ('ASKED', 2, 'order-entered', null),
    ('ASKED', 3, 'order-confirmed', '1'), ('ASKED', 4, 'farewell', '2'), ('ASKED', 5, 'ended', null);

create temp table sentence (type varchar, language varchar, said varchar[]);
insert into sentence values
    ('started', 'de', '{"Guten Tag, hier ist Liza.","Sind Sie mit der Verarbeitung Ihrer Daten einverstanden?"}'),
    ('started', 'en', '{"Hello, this is Liza.","Do you agree that we process your data?"}'),
    ('started', 'fr', '{"Bonjour, ici Liza.","Acceptez-vous le traitement de vos données ?"}'),
    ('consent-given', 'de', '{"Vielen Dank.","Bitte geben Sie Ihre Bestellnummer ein."}'),
    ('consent-given', 'en', '{"Thank you.","Please enter your order number."}'),
    ('consent-given', 'fr', '{"Merci.","Saisissez votre numéro de commande."}'),
    ('consent-refused', 'de', '{"Das respektieren wir.","Auf Wiederhören."}'),
    ('consent-refused', 'en', '{"We respect your decision.","Goodbye."}'),
    ('consent-refused', 'fr', '{"Nous respectons votre décision.","Au revoir."}'),
    ('not-understood', 'de', '{"Das habe ich leider nicht verstanden."}'),
    ('not-understood', 'en', '{"I am sorry, I did not understand that."}'),
    ('not-understood', 'fr', '{"Je n’ai pas compris."}'),
    ('order-entered', 'de', '{"Ist diese Nummer richtig?"}'),
    ('order-entered', 'en', '{"Is this number correct?"}'),
    ('order-entered', 'fr', '{"Ce numéro est-il correct ?"}'),
    ('order-declined', 'de', '{"Bitte geben Sie die Nummer noch einmal ein."}'),
    ('order-declined', 'en', '{"Please enter the number again."}'),
    ('order-declined', 'fr', '{"Saisissez de nouveau le numéro."}'),
    ('order-confirmed', 'de', '{"Zu Ihrer Bestellung gibt es Neues.","Kann ich noch etwas für Sie tun?"}'),
    ('order-confirmed', 'en', '{"There is news of your order.","Is there anything else I can do for you?"}'),
    ('order-confirmed', 'fr', '{"Il y a du nouveau sur votre commande.","Puis-je encore vous aider ?"}'),
    ('farewell', 'de', '{"Auf Wiederhören."}'), ('farewell', 'en', '{"Goodbye."}'), ('farewell', 'fr', '{"Au revoir."}'),
    ('problem', 'de', '{"Bitte rufen Sie uns später noch einmal an."}'),
    ('problem', 'en', '{"Please call us again later."}'),
    ('problem', 'fr', '{"Rappelez-nous plus tard."}');
