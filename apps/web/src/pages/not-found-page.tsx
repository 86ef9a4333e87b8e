import { NothingHere } from '../shell/nothing-here.tsx';

export function NotFoundPage() {
  return <NothingHere />;
}
