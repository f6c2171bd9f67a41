// A webhook of the usual kind: checks the signature and answers TwiML, on every core. It stores nothing.
const cluster = require('node:cluster');
const os = require('node:os');

if (cluster.isPrimary) {
  os.cpus().forEach(() => cluster.fork());
} else {
  const express = require('express');
  const twilio = require('twilio');
  const app = express();
  app.post('/webhook/:step', express.urlencoded({ extended: false }), twilio.webhook(), (request, response) => {
    const twiml = new twilio.twiml.VoiceResponse();
    const gather = twiml.gather({
      action: `/webhook/order?lang=de&turn=2`, method: 'POST', timeout: 6, input: 'dtmf', finishOnKey: '#',
      actionOnEmptyResult: true,
    });
    const voice = { voice: 'Polly.Vicki-Neural', language: 'de-DE' };
    gather.say(voice, 'Guten Tag und herzlich willkommen bei Liza Demo.');
    gather.say(voice, 'Wir speichern Ihre Angaben, um Ihre Frage zu beantworten. Sind Sie einverstanden?');
    gather.say(voice, 'Bitte geben Sie Ihre Bestellnummer ein, und drücken Sie dann die Raute-Taste.');
    response.type('text/xml').send(twiml.toString());
  });
  app.listen(process.env.PORT, '127.0.0.1');
}
