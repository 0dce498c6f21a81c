# Logging set up by a dict, as larger programs do.
import logging
import logging.config
import threading


class Quiet(logging.Filter):
    def filter(self, record):
        return 'secret' not in record.getMessage()


logging.config.dictConfig({
    'version': 1,
    'disable_existing_loggers': False,
    'formatters': {'short': {'format': '%(levelname)s:%(name)s:%(threadName)s:%(message)s'},
                   'brace': {'format': '{levelname:>8} {message}', 'style': '{'}},
    'filters': {'quiet': {'()': Quiet}},
    'handlers': {
        'console': {'class': 'logging.StreamHandler', 'formatter': 'short', 'stream': 'ext://sys.stdout',
                    'filters': ['quiet']},
        'loud': {'class': 'logging.StreamHandler', 'formatter': 'brace', 'level': 'ERROR', 'stream': 'ext://sys.stdout'}},
    'loggers': {'app': {'level': 'DEBUG', 'handlers': ['console'], 'propagate': False},
                'app.db': {'handlers': ['loud']}},
    'root': {'level': 'WARNING', 'handlers': ['console']},
})
app, db = logging.getLogger('app'), logging.getLogger('app.db')
app.debug('hola')
app.info('a secret')
db.warning('slow')
db.error('down')
logging.info('not shown')
logging.warning('root')
thread = threading.Thread(target=app.info, args=('from %s', 'a thread'), name='worker')
thread.start()
thread.join()
for bad in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'no.Such'}}, 'root': {'handlers': ['h']}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as error:
        print(error)
print(sorted(logging.Logger.manager.loggerDict) == ['app', 'app.db'], app.handlers[0].filters[0].__class__.__name__)
