from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer
from xmlrpc.client import Fault, dumps, loads


def resolve_dotted_attribute(obj, attr, allow_dotted_names=True):
    for name in attr.split('.') if allow_dotted_names else [attr]:
        if name.startswith('_'):
            raise AttributeError('attempt to access private attribute "%s"' % name)
        obj = getattr(obj, name)
    return obj


def list_public_methods(obj):
    return [name for name in dir(obj)
            if not name.startswith('_') and callable(getattr(obj, name))]


class SimpleXMLRPCDispatcher:
    def __init__(self, allow_none=False, encoding=None, use_builtin_types=False):
        self.funcs = {}
        self.instance = None
        self.allow_none = allow_none
        self.allow_dotted_names = False

    def register_instance(self, instance, allow_dotted_names=False):
        self.instance = instance
        self.allow_dotted_names = allow_dotted_names

    def register_function(self, function=None, name=None):
        if function is None:
            return lambda function: self.register_function(function, name)
        self.funcs[name or function.__name__] = function
        return function

    def register_introspection_functions(self):
        self.funcs.update({'system.listMethods': self.system_listMethods,
                           'system.methodSignature': self.system_methodSignature,
                           'system.methodHelp': self.system_methodHelp})

    def register_multicall_functions(self):
        self.funcs['system.multicall'] = self.system_multicall

    def system_listMethods(self):
        names = set(self.funcs)
        if self.instance is not None and not hasattr(self.instance, '_dispatch'):
            names |= set(list_public_methods(self.instance))
        return sorted(names)

    def system_methodSignature(self, method_name):
        return 'signatures not supported'

    def system_methodHelp(self, method_name):
        import inspect
        method = self.funcs.get(method_name)
        if method is None and self.instance is not None:
            if hasattr(self.instance, '_methodHelp'):
                return self.instance._methodHelp(method_name)
            if not hasattr(self.instance, '_dispatch'):
                try:
                    method = resolve_dotted_attribute(self.instance, method_name,
                                                      self.allow_dotted_names)
                except AttributeError:
                    pass
        return inspect.getdoc(method) or '' if method is not None else ''

    def system_multicall(self, calls):
        results = []
        for call in calls:
            try:
                results.append([self._dispatch(call['methodName'], call['params'])])
            except Fault as fault:
                results.append({'faultCode': fault.faultCode, 'faultString': fault.faultString})
            except Exception as error:
                results.append({'faultCode': 1, 'faultString': '%s:%s' % (type(error), error)})
        return results

    def _dispatch(self, method, params):
        function = self.funcs.get(method)
        if function is None and self.instance is not None:
            if hasattr(self.instance, '_dispatch'):
                return self.instance._dispatch(method, params)
            try:
                function = resolve_dotted_attribute(self.instance, method, self.allow_dotted_names)
            except AttributeError:
                pass
        if function is None:
            raise Exception('method "%s" is not supported' % method)
        return function(*params)

    def _marshaled_dispatch(self, data, dispatch_method=None, path=None):
        try:
            params, method = loads(data)
            result = (dispatch_method or self._dispatch)(method, params)
            answer = dumps((result,), methodresponse=1, allow_none=self.allow_none)
        except Fault as fault:
            answer = dumps(fault, allow_none=self.allow_none)
        except Exception as error:
            answer = dumps(Fault(1, '%s:%s' % (type(error), error)), allow_none=self.allow_none)
        return answer.encode('utf-8', 'xmlcharrefreplace')


class SimpleXMLRPCRequestHandler(BaseHTTPRequestHandler):
    rpc_paths = ('/', '/RPC2', '/pydoc.css')

    def is_rpc_path_valid(self):
        return not self.rpc_paths or self.path in self.rpc_paths

    def do_POST(self):
        if not self.is_rpc_path_valid():
            self.report_404()
            return
        data = self.rfile.read(int(self.headers['content-length']))
        answer = self.server._marshaled_dispatch(data, getattr(self, '_dispatch', None), self.path)
        self.send_response(200)
        self.send_header('Content-type', 'text/xml')
        self.send_header('Content-length', str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def report_404(self):
        self.send_response(404)
        answer = b'No such page'
        self.send_header('Content-type', 'text/plain')
        self.send_header('Content-length', str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_request(self, code='-', size='-'):
        if self.server.logRequests:
            BaseHTTPRequestHandler.log_request(self, code, size)


class SimpleXMLRPCServer(TCPServer, SimpleXMLRPCDispatcher):
    allow_reuse_address = True

    def __init__(self, addr, requestHandler=SimpleXMLRPCRequestHandler, logRequests=True,
                 allow_none=False, encoding=None, bind_and_activate=True,
                 use_builtin_types=False):
        self.logRequests = logRequests
        SimpleXMLRPCDispatcher.__init__(self, allow_none, encoding, use_builtin_types)
        TCPServer.__init__(self, addr, requestHandler, bind_and_activate)
